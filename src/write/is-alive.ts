/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // a process of someone else may not be asked, but it is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
