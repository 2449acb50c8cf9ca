/** Longest side and largest area of a thumbnail in pixels; a banner may be longer because it is so low. */
const LONGEST = 1400
const AREA = 900 * 600
/** Size of the thumbnail of a page of any size, same shape, never larger than `AREA` allows. */
export function thumbnailSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(LONGEST / Math.max(width, height), Math.sqrt(AREA / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
