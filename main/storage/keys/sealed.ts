import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

const Base64 = z.base64();

/** A text that only the key opens, and that nobody can change unnoticed. AES-256-GCM. */
export const Sealed = z.object({ nonce: Base64, tag: Base64, text: Base64 });
export type Sealed = z.infer<typeof Sealed>;

/** `label` is what the text is for: sealed under one label it does not open under another. */
export function seal(text: string, key: Buffer, label: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    text: sealed.toString('base64'),
  };
}

/** Null where the key, the label or a single bit is not the one it was sealed with. */
export function unseal(sealed: Sealed, key: Buffer, label: string): string | null {
  try {
    const nonce = Buffer.from(sealed.nonce, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(label));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const text = Buffer.concat([
      decipher.update(Buffer.from(sealed.text, 'base64')),
      decipher.final(),
    ]);
    return text.toString('utf8');
  } catch {
    // Node says no more than that it does not fit.
    return null;
  }
}
