import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { TypedChoices } from '../domain/subscriptions/choices';
import { choiceFields } from '../pages/site/choice-form';
import { keywordFields } from '../pages/site/keyword-field';

/** The texts of a posted form; what is missing is empty, and a file where text belongs counts as missing. */
export interface FormTexts {
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
}

export async function readTexts(c: Context): Promise<FormTexts> {
  const sent = await c.req.parseBody({ all: true }).catch((cause: unknown) => {
    throw new HTTPException(400, { cause });
  });
  const texts = (name: string) => [sent[name] ?? []].flat().filter((value) => typeof value === 'string');
  return { texts, text: (name) => texts(name)[0] ?? '' };
}

/** Whether last month's hits were asked for: then the rest of the form may still be unfinished. */
export function isLook({ text }: FormTexts): boolean {
  return text(keywordFields.look) !== '';
}

/** Whether last month's hits are to be shown first: when asked for, and before keywords are saved that were never tried. */
export function isTrial(texts: FormTexts): boolean {
  const keywords = texts.text(keywordFields.keywords).trim();
  return isLook(texts) || (keywords !== '' && keywords !== texts.text(keywordFields.seen).trim());
}

/** The choices of a form, as they were typed; rhythm fields that were not sent are left to the usual. */
export function choicesOf({ text, texts }: FormTexts): TypedChoices {
  const rhythm = (['every', 'weekday', 'hour', 'zone'] as const).flatMap((name) => {
    const value = text(choiceFields[name]);
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    concerns: texts(choiceFields.concerns),
    storyLanguages: texts(choiceFields.storyLanguages),
    mailLanguage: text(choiceFields.mailLanguage),
    skipEmpty: text(choiceFields.skipEmpty) !== '',
    discreet: text(choiceFields.discreet) !== '',
    keywords: text(choiceFields.keywords),
    ...Object.fromEntries(rhythm),
  };
}
