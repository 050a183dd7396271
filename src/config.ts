import { type Address, addressSettings, readAddress } from './settings/address.ts';
import { type Admittance, admittanceSettings, readAdmittance } from './settings/admittance.ts';
import { type Asking, askingSettings, readAsking } from './settings/asking.ts';
import { type DataPlaces, dataSettings, readDataPlaces } from './settings/data.ts';
import { type FileSettings, readFileSettings, storageSettings, uploadSettings } from './settings/files.ts';
import { type Identification, identitySettings, readIdentification } from './settings/identity.ts';
import { type Manner, mannerSettings, readManner } from './settings/manner.ts';
import type { Environment, Setting } from './settings/setting.ts';
import { readWaiting, type Waiting, waitingSettings } from './settings/waiting.ts';

type LimitsOfWaiting = 'messageBytesMax' | 'bufferedBytesMax' | 'initMsMax' | 'pingIntervalMs';

/** How much is let in over sockets and event streams, and by requests. */
type Limits = Admittance & Pick<Waiting, LimitsOfWaiting> & Pick<Manner, 'drainSpreadMs'>;

/** What the server is started with, read once from the environment and handed down as values. */
export interface Config
  extends Address,
    Identification,
    DataPlaces,
    Omit<Manner, 'drainSpreadMs'>,
    Omit<Waiting, LimitsOfWaiting>,
    FileSettings {
  limits: Limits;
  asking: Asking;
}

/** Every setting there is, in the order in which they are shown. */
const settings: Readonly<Record<string, Setting<unknown>>> = {
  ...addressSettings,
  ...identitySettings,
  ...dataSettings,
  ...mannerSettings,
  ...admittanceSettings,
  ...uploadSettings,
  ...waitingSettings,
  ...askingSettings,
  ...storageSettings,
};

/** Reads the settings. BadSetting for a value that does not fit, and for settings that do not fit together. */
export function readConfig(env: Environment): Config {
  const places = readDataPlaces(env);
  const identification = readIdentification(env);
  const { demoMode } = identification;
  const { drainSpreadMs, ...manner } = readManner(env, demoMode);
  const { messageBytesMax, bufferedBytesMax, initMsMax, pingIntervalMs, ...waiting } = readWaiting(env);
  return {
    ...readAddress(env, demoMode),
    ...identification,
    ...places,
    ...manner,
    ...waiting,
    limits: { ...readAdmittance(env), messageBytesMax, bufferedBytesMax, initMsMax, pingIntervalMs, drainSpreadMs },
    asking: readAsking(env, demoMode),
    ...readFileSettings(env),
  };
}

/** The settings as `--help` and the README show them. */
export function settingsTable(): { name: string; default: string; meaning: string }[] {
  return Object.entries(settings).map(([name, setting]) => ({ name, default: setting.default ?? '', meaning: setting.meaning }));
}
