/** Address of the sample picture of an id, such as a link names it. Where there is none, the server answers 404. */
export function sampleFile(id: string): string {
  return `/samples/${id}.jpg`;
}
