import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSamples } from '../../../local/samples/read-samples';

const good = `
id: one-en
publisher: "Sample: one, en"
kind: NGO
scope: global
languages: [en]
format: rss
encoding: utf-8
host: one-en.samples.test
path: /rss.xml
pace: 720
window: 15
behaviour: { kind: gone, from: "2021-02-01T00:00:00Z" }
traits: {}
entries:
  - published: 2021-01-02T10:00:00+06:00
    title: "Second"
    summary: "Text."
    link: "https://one-en.samples.test/2"
  - published: 2021-01-01T10:00:00+06:00
    title: "First"
    summary: "Text."
    link: "https://report.example/1"
    basis: "https://report.example/1"
`;

describe('reading sample feeds', () => {
  let folder: string;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('entries come oldest first, instants as numbers, traits filled in', () => {
    write('one-en.yaml', good);
    const [series] = readSamples(folder);
    expect(series?.entries.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(series?.entries[0]).toMatchObject({ at: Date.parse('2021-01-01T04:00:00Z'), categories: [] });
    expect(series?.behaviour).toEqual({ kind: 'gone', from: Date.parse('2021-02-01T00:00:00Z') });
    expect(series?.traits.guid).toBe('permalink');
  });

  test('every fault of every file is named at once', () => {
    write('one-en.yaml', good.replace('https://report.example/1"\n    basis', 'https://other.example/1"\n    basis'));
    write('two-en.yaml', good.replaceAll('one-en', 'three-en'));
    write('four-en.yaml', good.replaceAll('one-en', 'four-en').replace('window: 15', 'window: many'));
    write('five-en.yaml', 'id: [');
    expect(() => readSamples(folder)).toThrow(
      /five-en\.yaml: not YAML.*four-en\.yaml: window: .*one-en\.yaml: entries\.1 \(First\): link must be the basis.*two-en\.yaml: id: is three-en, but the file is called two-en\.yaml/s,
    );
  });

  test('an invented entry may not lead to somebody else, nor a title be used twice', () => {
    write('one-en.yaml', good.replace(/\n {4}basis.*/, '').replace('"Second"', '"First"'));
    expect(() => readSamples(folder)).toThrow(
      /an invented entry must link below https:\/\/one-en\.samples\.test\/.*title used twice: First/s,
    );
  });

  test('an empty folder is a fault too', () => {
    expect(() => readSamples(folder)).toThrow('no .yaml file');
  });
});
