import { literally } from '../../../../../rules/patterns';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody } from '../api-table';
import { worksOutside } from '../outside-work';
import { decoratedMethod, tendsOwnCache } from '../own-caches';
import { renewsOwnMemory } from '../own-memory';
import { memberName, rangeOf } from '../syntax';
import { isChosen, isRefreshing, isTidyingOwnFiles, workOf } from './scheduled-work';

type Body = FactBody<'schedule'>;

/** What each process does for itself, by the name that a timer is kept under. */
const ofProcess = /cache|keep_?alive|heart_?beat|watch_?dog|metrics|stats|_?check$/i;
/** The module in which a process keeps its log files tidy. */
const loggerModule = /(?:^|\/)(?:logger|logging|logs?)\.[cm]?[jt]sx?$/;
/** What each process says of itself, be it by a job. */
const signOfLife = /keep_?alive|heart_?beat|\bping\b/i;

/** `setInterval(…).unref()`: whoever lets the process go in spite of the timer does not count on its work. */
function isHousekeeping(timer: Call): boolean {
  const { parent } = timer.node;
  if (parent?.type === 'MemberExpression' && parent.object === timer.node) return memberName(parent) === 'unref';
  const name = timer.statement?.variable;
  // `Settings.cacheCleaner = setInterval(…)`
  const target = parent?.type === 'AssignmentExpression' ? timer.text(rangeOf(parent.left)) : '';
  if (ofProcess.test(name ?? '') || ofProcess.test(target) || loggerModule.test(timer.module.path)) return true;
  if (!worksOutside(timer) || isOwnUpkeep(timer)) return true;
  return name !== undefined && new RegExp(`(?:^|[^\\w.])${literally(name)}\\??\\.unref\\(`).test(timer.module.text);
}

/** What each process has to do for itself: it asks anew for what it holds, empties its cache, or takes its own files away. */
function isOwnUpkeep(job: Call): boolean {
  const work = job.node.arguments.map((argument) => job.functionOf(argument)).find((fn) => fn !== undefined);
  const isOfMemory = work !== undefined && renewsOwnMemory(work, job.module, job);
  return isOfMemory || isRefreshing(job) || isTidyingOwnFiles(job) || tendsOwnCache(work, job);
}

function choice(job: Call): Pick<Body, 'chosen'> {
  return isChosen(job) ? { chosen: true } : {};
}

/** A job by a pattern, unless it only tells that the process lives. */
function jobOf(job: Call): Body | undefined {
  return signOfLife.test(workOf(job)) || isOwnUpkeep(job) ? undefined : choice(job);
}

const scheduled = call<'schedule'>(jobOf);

const interval = call<'schedule'>((timer) => {
  const every = timer.argument(1);
  if (every?.kind !== 'literal' || typeof every.value !== 'number') return undefined;
  return { library: 'setInterval', every: every.value, ...(isHousekeeping(timer) && { ownMemory: true }), ...choice(timer) };
});

/** `@Interval(ms)`, `@Interval(name, ms)` */
const nestInterval = call<'schedule'>((decorator) => {
  const every = [decorator.argument(1), decorator.argument(0)].find(
    (value) => value?.kind === 'literal' && typeof value.value === 'number',
  );
  return every?.kind === 'literal' ? { every: Number(every.value) } : {};
});

/** `@Cron(pattern, { disabled: … })`: what disables it says in which processes. */
const nestCron = call<'schedule'>((decorator) => {
  if (tendsOwnCache(decoratedMethod(decorator.node), decorator)) return undefined;
  return decorator.optionExpression('disabled', 1) === 'absent' ? {} : { chosen: true };
});

/** `const job = new Cron(pattern, () => {}); job.stop()`: tries out a pattern, or works out its times. */
function isTrial(job: Call): boolean {
  const callback = job.expression(1);
  const isFunction = callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression';
  if (!isFunction || callback.body.type !== 'BlockStatement' || callback.body.body.length > 0) return false;
  const name = job.statement?.variable;
  return name !== undefined && new RegExp(`(?:^|[^\\w.])${literally(name)}\\.stop\\(`).test(job.module.text);
}

/** Work that runs by the clock inside the process. Schedulers that share a lock among processes (bullmq, agenda, pg-boss) are none. */
export const schedules: ApiTable<'schedule'> = {
  'node-cron@4': { schedule: scheduled },
  'cron@4': { CronJob: construct((job) => (isTrial(job) ? undefined : jobOf(job))), 'CronJob.from | job': scheduled },
  'node-schedule@2': { scheduleJob: scheduled },
  'croner@9': { 'Cron | default': callOrConstruct((job) => (isTrial(job) ? undefined : jobOf(job))) },
  'toad-scheduler@3': {
    'ToadScheduler().addSimpleIntervalJob | ToadScheduler().addIntervalJob | ToadScheduler().addCronJob | ToadScheduler().addLongIntervalJob':
      scheduled,
  },
  '@nestjs/schedule@6': { Cron: nestCron, Interval: nestInterval },
  'bree@9': { 'default().start': scheduled },
  'later@1': { setInterval: scheduled },
  global: { setInterval: interval },
  timers: { setInterval: interval },
};
