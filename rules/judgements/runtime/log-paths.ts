/** Whether a path in a container is a folder of logs or a log file: `/var/log/web`, `/app/logs`, `/srv/web.log`. */
export function isLogPath(path: string): boolean {
  // `/dev/log` is the socket of syslog.
  return (
    /(?:^|\/)logs?(?:\/|$)|\.log$/i.test(path) && !/^\/(?:dev|(?:var\/log\/)?(?:containers|pods|journal))(?:\/|$)/.test(path)
  );
}

/** Whether a volume is called after the logs it holds: `logs`, `app-logs`, `./log`. */
export function isLogName(source: string): boolean {
  return /(?:^|[/_-])logs?\/?$/i.test(source);
}
