/** Id of the file input, for buttons elsewhere that open it. */
export const UPLOAD_ID = "upload-image";
