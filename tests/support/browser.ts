import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chrome, Chromium and Edge stand when they are installed. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A real browser: the one installed, else the Chromium from the package registry (Linux; needs libnss3 and libnspr4). */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  // the package's own arguments put everything into one process, which dies with its first page
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  if (installed) return chromium.launch({ executablePath: installed, args })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args })
}
