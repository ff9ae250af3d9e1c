/** Zone names seen in feeds, as minutes east of UTC. RFC 822 names first; ambiguous ones have their RFC 822 meaning. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  мск: 180,
  msd: 240,
  trt: 180,
  samt: 240,
  uzt: 300,
  aqtt: 300,
  yekt: 300,
  kgt: 360,
  omst: 360,
  novt: 420,
};

/** Kazakhstan's main zone was UTC+6 until 1 March 2024, UTC+5 since. */
const almaty = new Set(['almt', 'qyzt', 'astana', 'almaty']);

/** Minutes east of UTC at `time` (milliseconds of the date as written) for a zone name or numeric offset; undefined if unknown. */
export function zoneOffset(zone: string, time: number): number | undefined {
  const lower = zone.toLowerCase();
  const numeric = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(lower);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes;
  }
  if (almaty.has(lower)) return time < Date.UTC(2024, 2, 1) ? 360 : 300;
  return zones[lower];
}
