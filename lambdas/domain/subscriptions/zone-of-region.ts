/** Countries with one time zone, or one where nearly all live, by ISO 3166 code: where readers of the watch mostly are. */
const zones: Readonly<Record<string, string>> = {
  AM: 'Asia/Yerevan',
  AT: 'Europe/Vienna',
  AZ: 'Asia/Baku',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  BY: 'Europe/Minsk',
  CH: 'Europe/Zurich',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GE: 'Asia/Tbilisi',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  KG: 'Asia/Bishkek',
  KZ: 'Asia/Almaty',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MD: 'Europe/Chisinau',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TJ: 'Asia/Dushanbe',
  TM: 'Asia/Ashgabat',
  TR: 'Europe/Istanbul',
  UZ: 'Asia/Tashkent',
};

/**
 * The time zone of the first country that `Accept-Language` names (`ru-KZ`) and that has one; the languages alone, and
 * countries of many zones (`en-US`, `ru-RU`, which browsers everywhere send), tell nothing.
 */
export function zoneOfBrowser(acceptLanguage: string): string | undefined {
  const regions = acceptLanguage.slice(0, 200).matchAll(/(?:^|,)\s*[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/gi);
  return [...regions].map(([, region = '']) => zones[region.toUpperCase()]).find((zone) => zone !== undefined);
}
