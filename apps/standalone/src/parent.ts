/**
 * Started by `npm start`, the launcher ends in order when npm has gone (a `kill -9` of npm reaches nobody else).
 * Started in another way it may outlive its parent on purpose, as with nohup.
 */
export function watchParent(environment: NodeJS.ProcessEnv, gone: () => void): void {
  if (environment['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 250);
  timer.unref();
}
