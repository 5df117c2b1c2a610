import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { ChatRoute, ChatsRoute } from './screens/chats.tsx';
import { ReviewRoute } from './screens/review.tsx';
import { SettingsRoute, SettingsSectionRoute } from './screens/settings.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/review', replace: true, throw: true });
  },
});
const review = createRoute({ getParentRoute: () => root, path: '/review', component: ReviewRoute });
const chats = createRoute({ getParentRoute: () => root, path: '/chats', component: ChatsRoute });
const chat = createRoute({
  getParentRoute: () => root,
  path: '/chats/$conversationId',
  component: ChatRoute,
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: SettingsRoute,
});
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: SettingsSectionRoute,
});

const routeTree = root.addChildren([index, review, chats, chat, settings, settingsSection]);

/** Where one is stands behind the `#`: the desk is a file, not a server. */
export function createDeskRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: false });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
