import type { Page } from '@playwright/test';
import { inBothThemes, whereItIsHard } from './looks.ts';
import { LINK_SHOTS } from './link-shots.ts';
import type { Shot } from './shots.ts';

const LINA = '/chats/chat-lina';
const SECTIONS = [
  'general',
  'replies',
  'providers',
  'business',
  'notifications',
  'practice',
  'about',
];
const VAULT = [
  'vault-opening',
  'vault-choose',
  'vault-needed',
  'vault-wait',
  'vault-locked',
  'vault-missing',
  'vault-lost',
  'vault-corrupted',
  'vault-disk-full',
  'vault-failed',
];
const CHATS = [
  'chats',
  'chats-empty',
  'chats-loading',
  'chats-error',
  'chats-gone',
  'chats-no-messages',
  'chats-long',
  'chats-unread',
  'chats-bodies',
  'chats-whatsapp',
  'chats-on-phone',
  'chats-yours',
  'chats-stopped',
  'chats-offline',
];
const VOICE = [
  'voice-asking',
  'voice-recording',
  'voice-recorded',
  'voice-unplugged',
  'voice-unkept',
  'voice-no-microphone',
  'voice-refused',
];
const STEPS = [
  'first-run-practise',
  'first-run-business',
  'first-run-provider',
  'first-run-whatsapp',
];

const click = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForTimeout(300);
};

const chat = (scenario: string): Shot => ({
  name: `chat-${scenario}`,
  scenario,
  path: scenario === 'chats-empty' ? '/chats' : LINA,
});
const section = (name: string): Shot => ({
  name: `settings-${name}`,
  scenario: 'settings',
  path: `/settings/${name}`,
});

const onMessage = (item: string) => async (page: Page) => {
  const message = page.getByRole('article', { name: /See you/ });
  await message.focus();
  await message.press('Enter');
  await page.waitForTimeout(200);
  if (item !== '') await page.getByRole('menuitem', { name: item }).click();
  await page.waitForTimeout(300);
};

const attach = (item: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Attach' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.waitForTimeout(200);
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await page.waitForTimeout(300);
};

const pickFile = (name: string, mimeType: string, content: Buffer) => async (page: Page) => {
  await page.locator('[data-picker]').setInputFiles({ name, mimeType, buffer: content });
  await page.waitForTimeout(400);
};

/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const CHAT_ACTS: readonly Shot[] = [
  { name: 'chats-list', scenario: 'chats', path: '/chats' },
  { name: 'chats-list-compact', scenario: 'chats', path: '/chats', query: { density: 'compact' } },
  {
    name: 'chats-search',
    scenario: 'chats-long',
    path: '/chats',
    act: async (page) => {
      await page.getByRole('searchbox').fill('rye bread');
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'chat-find',
    scenario: 'chats-unread',
    path: LINA,
    act: async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('two loaves');
      await page.waitForTimeout(400);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'chat-written',
    scenario: 'chats',
    path: LINA,
    act: async (page) => {
      await page
        .getByRole('textbox', { name: 'Your message' })
        .fill('I will look myself.\nOne moment.');
    },
  },
  ...['', 'Answer this message', 'Edit', 'Delete for everyone'].map((item): Shot => ({
    name: `chat-message-${item === '' ? 'menu' : (item.split(' ')[0]?.toLowerCase() ?? '')}`,
    scenario: 'chats-whatsapp',
    path: LINA,
    act: onMessage(item),
  })),
  {
    name: 'chat-attach-menu',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: click('Attach'),
  },
  {
    name: 'chat-attach-place',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: attach('Place…'),
  },
  {
    name: 'chat-attach-contact',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: attach('Contact card…'),
  },
  {
    name: 'chat-attach-photo',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: pickFile('cake.png', 'image/png', PIXEL),
  },
  {
    name: 'chat-attach-recording',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: async (page) => {
      await pickFile('note.ogg', 'audio/ogg', Buffer.from('OggS'))(page);
      await page.getByRole('textbox', { name: 'Your message' }).fill('Listen');
    },
  },
  {
    name: 'chat-attach-refused',
    scenario: 'chats-whatsapp',
    path: LINA,
    act: pickFile('empty.pdf', 'application/pdf', Buffer.alloc(0)),
  },
  {
    name: 'chat-send-anyway',
    scenario: 'chats-frozen',
    path: LINA,
    act: async (page) => {
      const field = page.getByRole('textbox', { name: 'Your message' });
      await field.fill('I will look myself.');
      await field.press('Control+Enter');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'chat-group-replies',
    scenario: 'chats-group',
    path: LINA,
    act: click(/Answers in this group/),
  },
  { name: 'chat-mode', scenario: 'chats', path: LINA, act: click(/What Frontdesk does here/) },
  { name: 'chat-unread-jump', scenario: 'chats-unread', path: LINA, act: click(/12 unread/) },
];

const SETTINGS_ACTS: readonly Shot[] = [
  {
    name: 'settings-key',
    scenario: 'settings-refused',
    path: '/settings/providers',
    act: async (page) => {
      await page.getByRole('article', { name: 'OpenAI' }).getByRole('button').first().click();
      await page.getByLabel('Key', { exact: true }).fill('sk-not-a-key');
      await page.getByRole('button', { name: 'Check and keep' }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'settings-model',
    scenario: 'settings',
    path: '/settings/providers',
    act: async (page) => {
      await page
        .getByRole('article', { name: 'Anthropic' })
        .getByRole('button', { name: 'Change' })
        .click();
      await page.getByRole('button', { name: 'Check and keep' }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'settings-server',
    scenario: 'settings',
    path: '/settings/providers',
    act: async (page) => {
      await page
        .getByRole('article', { name: 'Your own server' })
        .getByRole('button')
        .first()
        .click();
      await page.getByRole('button', { name: 'Check and keep' }).click();
      await page.waitForTimeout(300);
    },
  },
  { name: 'settings-fact', scenario: 'settings', path: '/settings/business', act: click(/^Edit /) },
  {
    name: 'settings-deleted',
    scenario: 'settings',
    path: '/settings/business',
    act: click(/^Delete /),
  },
  {
    name: 'settings-sample',
    scenario: 'settings',
    path: '/settings/business',
    act: click('Use the sample shop'),
  },
  {
    name: 'settings-all-auto',
    scenario: 'settings',
    path: '/settings/replies',
    act: click(/^Auto$/),
  },
  {
    name: 'settings-not-saved',
    scenario: 'settings-refused',
    path: '/settings/general',
    act: click('Compact'),
  },
  {
    name: 'settings-saved',
    scenario: 'settings',
    path: '/settings/general',
    act: click('Compact'),
  },
  { name: 'settings-no-facts', scenario: 'settings-no-facts', path: '/settings/business' },
  { name: 'settings-business-loading', scenario: 'settings-loading', path: '/settings/business' },
  {
    name: 'practice-drawer',
    scenario: 'settings',
    path: '/settings/practice',
    act: click('Meet the pretend customers'),
  },
  { name: 'vault-begin-anew', scenario: 'vault-corrupted', act: click(/Begin anew/) },
  {
    name: 'vault-wrong',
    scenario: 'vault-needed',
    act: async (page) => {
      await page.getByLabel('Password', { exact: true }).fill('guess');
      await page.keyboard.press('Enter');
    },
  },
];

/** Chats, settings, first steps and the vault: every state in both themes, and each screen where it is hardest. */
export const SCREEN_SHOTS: readonly Shot[] = [
  ...CHATS.map(chat).flatMap(inBothThemes),
  ...VOICE.map(chat).flatMap(inBothThemes),
  ...SECTIONS.map(section).flatMap(inBothThemes),
  ...STEPS.flatMap((scenario) => inBothThemes({ name: scenario, scenario })),
  ...VAULT.flatMap((scenario) => inBothThemes({ name: scenario, scenario })),
  ...whereItIsHard(chat('chats')),
  ...whereItIsHard(chat('chats-whatsapp')),
  ...whereItIsHard(chat('chats-group')),
  ...VOICE.map(chat).flatMap(whereItIsHard),
  ...whereItIsHard(chat('chats-on-phone')),
  ...['replies', 'providers', 'business'].flatMap((name) => whereItIsHard(section(name))),
  ...STEPS.flatMap((scenario) => whereItIsHard({ name: scenario, scenario })),
  ...['vault-choose', 'vault-corrupted'].flatMap((scenario) =>
    whereItIsHard({ name: scenario, scenario }),
  ),
  ...[...CHAT_ACTS, ...SETTINGS_ACTS].flatMap(inBothThemes),
  ...LINK_SHOTS,
];
