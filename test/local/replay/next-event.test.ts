import { earliest, nextClosing, nextTurn, planningOf, turnsOf } from '../../../local/replay/next-event';
import { aFeed } from '../../builders';

const at = (time: string) => new Date(`2021-02-01T${time}Z`);

describe('the next event of a replay', () => {
  it('is the next turn of any feed', () => {
    const turns = turnsOf([aFeed({ pace: 720 }), aFeed({ id: 'other', pace: 720 })]);
    expect([nextTurn(turns, at('00:00:00')), nextTurn(turns, at('11:59:59'))]).toEqual([
      at('12:00:00'),
      at('12:00:00'),
    ]);
  });

  it('is the closing of the day before, half an hour after midnight UTC', () => {
    expect(nextClosing(at('00:29:59'))).toEqual(at('00:30:00'));
    expect(nextClosing(at('00:30:00'))).toEqual(new Date('2021-02-02T00:30:00Z'));
  });

  it('is the quarter hour at which the planner finds a due digest, never the one just done', () => {
    expect(planningOf(at('07:10:00').toISOString(), at('05:00:00'))).toEqual(at('07:15:00'));
    expect(planningOf(at('07:00:00').toISOString(), at('07:00:00'))).toEqual(at('07:15:00'));
    expect(planningOf(undefined, at('07:00:00'))).toBeUndefined();
  });

  it('is whichever comes first', () => {
    expect(earliest([at('03:00:00'), undefined, at('02:00:00')])).toEqual(at('02:00:00'));
  });
});
