import { Initial1795500000000 } from './1795500000000-initial';
import { Upkeep1795906800000 } from './1795906800000-upkeep';
import { OneMeetingASession1795910400000 } from './1795910400000-one-meeting-a-session';
import { WhatEndsLeft1795914000000 } from './1795914000000-what-ends-left';
import { FewerLooks1795917600000 } from './1795917600000-fewer-looks';
import { WrongPasswords1795921200000 } from './1795921200000-wrong-passwords';
import { ParkedNow1795924800000 } from './1795924800000-parked-now';
import { SessionsKept1795928400000 } from './1795928400000-sessions-kept';
import { PlannedOnce1795932000000 } from './1795932000000-planned-once';
import { PartsInTheirOrder1795935600000 } from './1795935600000-parts-in-their-order';
import { NumbersOfFailedRows1795939200000 } from './1795939200000-numbers-of-failed-rows';

/** In order of time. Named here because file globs differ between sources and compiled code. */
export const migrations = [
  Initial1795500000000, Upkeep1795906800000, OneMeetingASession1795910400000, WhatEndsLeft1795914000000, FewerLooks1795917600000, WrongPasswords1795921200000,
  ParkedNow1795924800000, SessionsKept1795928400000, PlannedOnce1795932000000, PartsInTheirOrder1795935600000, NumbersOfFailedRows1795939200000,
];
