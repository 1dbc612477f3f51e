import { formatDay } from '../calendar/calendar-day.js';
import { instantOf } from '../contract/instant-of.js';
import type { CityRecords } from './city-snapshot.js';
import type { ProgramMark, ProgramsView } from './program-views.js';
import type { Sight } from './sight.js';
import type { Status } from './view.js';

type Program = NonNullable<CityRecords['programs']>[number];

const KINDS = ['reform', 'cooperation', 'training', 'legislation', 'publicity', 'prevention', 'resources'];
/** Fewer points than that behind its own time are nothing to warn of. */
const WORTH_SAYING = 0.1;

/** Programs and how far they are; a program has no place. */
export function programsView(sight: Sight): ProgramsView {
  const programs = (sight.snapshot.records.programs ?? []).map((program) => programMark(program, sight));
  return { view: 'programs', asOf: sight.asOf, programs: programs.sort(byKind) };
}

function programMark(program: Program, { snapshot, asOfMs, clock }: Sight): ProgramMark {
  const { id, kind, title, progress } = program;
  const [fromMs, toMs] = [
    instantOf(program.from, clock.timeZone),
    instantOf(program.to, clock.timeZone, 'end'),
  ];
  const unit = snapshot.records.units?.find((one) => one.id === program.unit);
  // One that ends before it begins has all of its time behind it once it began.
  const elapsed =
    asOfMs <= fromMs ? 0 : toMs <= fromMs ? 1 : Math.min(1, (asOfMs - fromMs) / (toMs - fromMs));
  return {
    id,
    kind,
    title,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    from: formatDay(clock.dayAt(fromMs)),
    to: formatDay(clock.dayAt(Math.max(fromMs, toMs))),
    progress,
    elapsed,
    status: statusOf(progress, elapsed),
  };
}

function statusOf(progress: number, elapsed: number): Status {
  if (progress >= 1) return 'ok';
  if (elapsed >= 1) return 'stop';
  return elapsed - progress > WORTH_SAYING ? 'warn' : 'ok';
}

function byKind(a: ProgramMark, b: ProgramMark): number {
  const place = ({ kind }: ProgramMark): number => {
    const at = KINDS.indexOf(kind);
    return at < 0 ? KINDS.length : at;
  };
  return (
    place(a) - place(b) ||
    a.kind.localeCompare(b.kind) ||
    a.from.localeCompare(b.from) ||
    a.id.localeCompare(b.id)
  );
}
