import type { CoverageWeek } from '../../domain/stories/coverage';

/** Units of the drawing: a week is 6 wide, of which 1 is gap; bars are at most 28 high. */
const step = 6;
const width = 5;
const height = 28;

export interface WeekBarsProps {
  /** Oldest first. */
  readonly weeks: readonly CoverageWeek[];
  /** Stories of a week. */
  readonly numberOf: (week: CoverageWeek) => number;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  /** Whether a dashed line stands in a week, for what happened then. */
  readonly isMarked?: (week: CoverageWeek) => boolean;
}

/** The hatching of down weeks, once on a page before any chart. */
export function Hatching() {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" class="hatch" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A bar per week, as one path; down weeks are hatched from bottom to top, marked ones have a dashed line. */
export function WeekBars({ weeks, numberOf, label, isMarked = () => false }: WeekBarsProps) {
  const most = Math.max(1, ...weeks.map(numberOf));
  const bars = weeks.map((week, at) => {
    const number = numberOf(week);
    const high = number === 0 ? 0 : Math.max(2, Math.round((number / most) * height));
    return high === 0 ? '' : `M${at * step} ${height}v-${high}h${width}v${high}z`;
  });
  const down = weeks.map(({ down: isDown }, at) =>
    isDown ? `M${at * step} ${height}v-${height}h${width}v${height}z` : '',
  );
  const marks = weeks.map((week, at) => (isMarked(week) ? `M${at * step + width / 2} 0V${height}` : ''));
  return (
    <svg class="bars" viewBox={`0 0 ${weeks.length * step - 1} ${height + 1}`} role="img" aria-label={label}>
      {down.join('') === '' ? null : <path class="down" fill="url(#hatch)" d={down.join('')} />}
      <path class="bar" d={bars.join('')} />
      {marks.join('') === '' ? null : <path class="mark" d={marks.join('')} />}
      <path class="base" d={`M0 ${height + 0.5}H${weeks.length * step - 1}`} />
    </svg>
  );
}
