import { z } from 'zod';

/**
 * WhatsApp's page decides the shape of what it hands over, and a sender decides much of its content. So no field is
 * trusted, and none is a reason to throw the rest away: what is not as expected is not there.
 */

/** Cut to `most` UTF-16 units, never through a character, and without halves of characters. */
export function clip(text: string, most: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= most) return whole;
  const last = whole.charCodeAt(most - 1);
  const cutsThrough = last >= 0xd800 && last <= 0xdbff;
  return whole.slice(0, cutsThrough ? most - 1 : most);
}

export const textOf = (most: number) =>
  z
    .string()
    .transform((text) => clip(text, most))
    .optional()
    .catch(undefined);

/** Without blanks around it; absent where nothing is left. */
export const labelOf = (most: number) =>
  z
    .string()
    .transform((text) => clip(text.trim(), most) || undefined)
    .optional()
    .catch(undefined);

export const maybeTrue = z.boolean().optional().catch(undefined);

/** Numbers come as text too. */
export const maybeNumber = z
  .union([z.number(), z.string().min(1).transform(Number)])
  .pipe(z.number())
  .optional()
  .catch(undefined);

/** Items that are not as expected are left out. */
export const listOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.slice(0, most).flatMap((one): z.output<Item>[] => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
