/** The earliest date that ZIP knows; its parts are local time, so these are the same bytes in every zone. */
export const ZIP_DATE = new Date(1980, 0, 1);
