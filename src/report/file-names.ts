/** Name of the gallery beside a unit's manifest. */
export const GALLERY_FILE = 'xem-truoc.html'

/** Name of the print order sheet beside a unit's manifest. */
export const ORDER_SHEET_FILE = 'phieu-in-an.pdf'

/** Name of the page over all units of a campaign-year. */
export const SUMMARY_FILE = 'tong-hop.html'
