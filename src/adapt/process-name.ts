/** Words for a process that does the work of an application beside the one that answers requests. */
const processWords = new Set(
  [
    'worker workers cron cronjob cronjobs scheduler schedulers beat celery celerybeat sidekiq resque horizon',
    'consumer consumers processor processors job jobs background daemon',
  ].flatMap((line) => line.split(' ')),
);

/** Words by which the process that answers requests may be called. */
const answering = ['', '-api', '-web', '-server', '-app', '-backend', '-service'];

/**
 * The services of which one named so is another process: `orders`, `orders-api` … for `orders-worker`. Empty for a
 * service of its own, as a mere `worker` is.
 */
export function mainProcessesOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[-_.]/);
  const last = words.findLastIndex((word) => !processWords.has(word));
  if (last === -1 || last === words.length - 1) return [];
  const application = words.slice(0, last + 1).join('-');
  return answering.map((ending) => `${application}${ending}`);
}
