import { readOptions } from '../../local/options';

describe('the options of npm start', () => {
  it('replay into .local on port 8080 when nothing is said', () => {
    expect(readOptions([])).toEqual({ live: false, once: false, port: 8080 });
  });

  it('are read as they stand in the usage', () => {
    expect(readOptions(['--once', '--out', 'o', '--data', 'd', '--port', '0'])).toEqual({
      live: false,
      once: true,
      port: 0,
      data: 'd',
      out: 'o',
    });
  });

  it.each([
    [['--port', 'http'], /--port http/],
    [['--live', '--once'], /exclude each other/],
    [['--out', 'o'], /--out goes with --once/],
    [['--fast'], /--fast/],
    [['extra'], /extra/],
  ])('are refused when they make no sense: %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
