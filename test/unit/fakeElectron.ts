/**
 * Electron without Electron: the parts the desktop app uses, behaving as its documentation says, and recording what
 * was asked of them. Anything not faked throws when touched, so that no test passes by accident.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { ElectronParts } from '../../electron/desktop/electronParts.ts';

type Handler = (...parameters: never[]) => unknown;

interface PreventableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  prevented: boolean;
  preventDefault(): void;
}

class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://groundplan/', parent: null };
  readonly sent: [channel: string, message: unknown][] = [];
  windowOpenHandler: Handler | undefined;
  setWindowOpenHandler(handler: Handler): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, message: unknown): void {
    this.sent.push([channel, message]);
  }
  /** What Chromium does when the page tries to go somewhere: whether it got there. */
  tries(event: string, url: string, isMainFrame = true): boolean {
    const attempt: PreventableEvent = {
      url,
      isMainFrame,
      prevented: false,
      preventDefault() {
        this.prevented = true;
      },
    };
    this.emit(event, attempt);
    return !attempt.prevented;
  }
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type FakeWindow = EventEmitter & {
  readonly options: Readonly<Record<string, unknown>> & {
    readonly webPreferences: Readonly<Record<string, unknown>>;
  };
  readonly webContents: FakeContents;
  readonly log: string[];
  bounds: Bounds;
};

/** Throws on anything the fake does not have. */
const closed = <T extends object>(name: string, parts: T): T =>
  new Proxy(parts, {
    get(target, key, receiver) {
      if (!(key in target) && typeof key === 'string' && key !== 'then')
        throw new Error(`${name}.${key} is not faked`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });

export interface FakeElectron {
  readonly parts: ElectronParts;
  readonly app: EventEmitter;
  readonly windows: FakeWindow[];
  /** In order: what was called that must be called in order, such as `ready` and `scheme app`. */
  readonly log: string[];
  readonly handlers: Map<string, Handler>;
  readonly protocols: Map<string, (request: Pick<Request, 'method' | 'url'>) => Response>;
  readonly session: Record<string, Handler>;
  readonly menus: unknown[];
  readonly messages: Record<string, unknown>[];
  /** What each save dialog was asked with. */
  readonly saveDialogs: unknown[][];
}

export interface FakeOptions {
  readonly isPackaged?: boolean;
  readonly isFirstInstance?: boolean;
  /** The button that is pressed in each message box. */
  readonly response?: number;
  /** What is chosen in each save dialog in turn; nothing more: it is cancelled. */
  readonly places?: readonly string[];
  /** The system's language. */
  readonly locale?: string;
}

export function fakeElectron({
  isPackaged = true,
  isFirstInstance = true,
  response = 0,
  places = [],
  locale = 'en-GB',
}: FakeOptions = {}): FakeElectron {
  const log: string[] = [];
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, Handler>();
  const protocols: FakeElectron['protocols'] = new Map();
  const session: Record<string, Handler> = {};
  const menus: unknown[] = [];
  const messages: Record<string, unknown>[] = [];
  const saveDialogs: unknown[][] = [];

  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    getLocale: () => locale,
    setPath: (name: string, path: string) => {
      if (!existsSync(path)) throw new Error(`Failed to set path: ${path} is not there`);
      log.push(`path ${name} ${path}`);
    },
    requestSingleInstanceLock: () => isFirstInstance,
    enableSandbox: () => log.push('sandbox'),
    whenReady: async () => void log.push('ready'),
    quit: () => log.push('quit'),
    commandLine: { appendSwitch: (name: string, value = '') => log.push(`switch ${name} ${value}`.trim()) },
  });

  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => windows;
    static fromWebContents = (contents: FakeContents) =>
      windows.find(({ webContents }) => webContents === contents) ?? null;
    static getFocusedWindow = () => windows.at(-1) ?? null;
    readonly options: FakeWindow['options'];
    readonly webContents = new FakeContents();
    readonly log: string[] = [];
    bounds: Bounds = { x: 10, y: 20, width: 1200, height: 800 };
    constructor(options: FakeWindow['options']) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL = async (url: string) => void this.log.push(`load ${url}`);
    show = () => this.log.push('show');
    maximize = () => this.log.push('maximize');
    restore = () => this.log.push('restore');
    focus = () => this.log.push('focus');
    isMinimized = () => true;
    setFullScreen = () => this.log.push('full screen');
    isFullScreen = () => this.log.includes('full screen');
    isMaximized = () => this.log.includes('maximize');
    getNormalBounds = () => this.bounds;
  }

  const keep = (name: string) => (handler: Handler) => {
    session[name] = handler;
  };
  const parts = {
    app: closed('app', app),
    BrowserWindow: closed('BrowserWindow', BrowserWindow),
    dialog: closed('dialog', {
      showMessageBox: async (message: Record<string, unknown>) => {
        messages.push(message);
        return { response };
      },
      showSaveDialog: async (...parameters: unknown[]) => {
        saveDialogs.push(parameters);
        const filePath = places[saveDialogs.length - 1] ?? '';
        return { canceled: filePath === '', filePath };
      },
      showErrorBox: (title: string, content: string) => messages.push({ title, content }),
    }),
    ipcMain: closed('ipcMain', {
      handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    }),
    Menu: closed('Menu', {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    }),
    protocol: closed('protocol', {
      registerSchemesAsPrivileged: (schemes: { scheme: string }[]) =>
        schemes.forEach(({ scheme }) => log.push(`scheme ${scheme}`)),
      handle: (scheme: string, handler: (request: Pick<Request, 'method' | 'url'>) => Response) =>
        protocols.set(scheme, handler),
    }),
    screen: closed('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    }),
    session: closed('session', {
      defaultSession: closed('defaultSession', {
        setPermissionRequestHandler: keep('permissionRequest'),
        setPermissionCheckHandler: keep('permissionCheck'),
        setDevicePermissionHandler: keep('devicePermission'),
        setDisplayMediaRequestHandler: keep('displayMedia'),
        webRequest: closed('webRequest', { onBeforeRequest: keep('beforeRequest') }),
      }),
    }),
  };
  return {
    parts: closed('electron', parts) as unknown as ElectronParts,
    app,
    windows,
    log,
    handlers,
    protocols,
    session,
    menus,
    messages,
    saveDialogs,
  };
}
