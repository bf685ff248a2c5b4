/** The media type of an OpenDocument spreadsheet (ISO/IEC 26300). */
export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
