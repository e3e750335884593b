/** An error that answers with an HTTP status: `throw new HttpError(404)`. */
export class HttpError extends Error {
  /** The HTTP status of the answer. */
  status: number;

  constructor(status: number, message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = this.constructor.name;
    this.status = status;
  }
}
