import type { BarView, TrendView } from '../digest/week-views';
import { colours, inline } from './mail-styles';

/** Height of the tallest bar, in pixels. */
const tallest = 28;

/** A bar of a week that is not surely known is an outline. */
function Bar({ bar }: { bar: BarView }) {
  const height = Math.max(1, Math.round(bar.height * tallest));
  const { bar: colour } = colours.light;
  const fill = bar.known ? `background:${colour}` : `border:1px dashed ${colour};border-bottom:0`;
  return (
    <td class="d" style={inline.barCell}>
      <div class={bar.known ? 't' : 'u'} style={`height:${height}px;width:14px;margin:0 auto;font-size:0;${fill}`} />
      {bar.label}
    </td>
  );
}

/** The weeks of a concern in one sentence, then as bars with their numbers, which say no more than the sentence and are hidden from screen readers. */
export function MailTrend({ trend }: { trend: TrendView }) {
  return (
    <>
      <p class="d" style={inline.dim}>
        {trend.sentence}
      </p>
      <table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border={0} style={inline.bars}>
        <tbody>
          <tr>
            {trend.bars.map((bar) => (
              <Bar bar={bar} />
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}
