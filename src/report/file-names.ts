/** Name of the gallery beside a unit's manifest. */
export const GALLERY_FILE = 'xem-truoc.html'

/** Name of the print order sheet beside a unit's manifest. */
export const ORDER_SHEET_FILE = 'phieu-in-an.pdf'
