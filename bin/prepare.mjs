// Installs the packages and builds dist/ when they are missing or out of date. Plain Node without imports of ours:
// it runs before anything is installed, on Windows too.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`bo-kit cần Node.js 20.19 trở lên, máy này có ${process.versions.node}. Tải bản mới tại https://nodejs.org`)
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  process.stderr.write('Đang cài các gói cần thiết (chỉ lần đầu, khoảng một phút)…\n')
  // Development packages hold the compiler: they are wanted even where NODE_ENV says production. No package needs its script.
  run('npm ci --include=dev --ignore-scripts', 'Không cài được các gói. Kiểm tra kết nối mạng rồi chạy lại lệnh này.')
}
if (
  Math.max(newest('src'), newest('bin'), changed('tsconfig.json'), changed('package-lock.json')) >
  changed('dist/index.js')
) {
  process.stderr.write('Đang dựng chương trình…\n')
  // A source file that is gone must not live on in dist.
  rmSync('dist', { recursive: true, force: true })
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
  run(`"${process.execPath}" "${tsc}" --noEmitOnError`, 'Mã nguồn có lỗi nên không dựng được (xem các dòng trên).')
  run(`"${process.execPath}" bin/bundle.mjs`, 'Không gói được chương trình (xem các dòng trên).')
}

/** Time of the last change in ms, 0 where there is no such file. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The latest change below a folder; the folders' own times tell of files that were removed. */
function newest(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  const times = entries.map((e) => (e.isDirectory() ? newest(join(folder, e.name)) : changed(join(folder, e.name))))
  return Math.max(changed(folder), ...times)
}

/** Through the shell, because npm is a script on Windows; what the command prints goes to the terminal's error side. */
function run(command, failure) {
  const { status } = spawnSync(command, { shell: true, stdio: ['inherit', 2, 'inherit'] })
  if (status !== 0) stop(failure)
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
