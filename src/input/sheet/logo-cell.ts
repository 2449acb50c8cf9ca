/** A logo's file name read from a cell; null where the cell names no file; or what is wrong with it. */
export type LogoResult =
  | { readonly ok: true; readonly fileName: string | null }
  | { readonly ok: false; readonly message: string; readonly hint: string }

const PICTURE = /\.(?:png|jpe?g|svg|webp|pdf)$/iu

/** Takes a bare file name only: where to look is for the user to say, never for a sheet. */
export function readLogo(text: string): LogoResult {
  if (/[\\/:*?"<>|%]|\.\.|^[.~]/u.test(text)) {
    const [bare = ''] = text.split(/[\\/]/u).slice(-1)
    return {
      ok: false,
      message: `ô logo ghi đường dẫn “${text}”`,
      hint: `Chỉ ghi tên tệp${PICTURE.test(bare) ? ` (${bare})` : ''}, và để tệp trong thư mục logo bên cạnh bảng.`,
    }
  }
  return { ok: true, fileName: PICTURE.test(text) ? text : null }
}
