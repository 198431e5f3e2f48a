/** Kind of an event in a history, as the name of its attributes tells it (`timerStarted`). */
export const nameOfEvent = (event: object): string => Object.keys(event).find((key) => key.endsWith('EventAttributes'))?.replace('EventAttributes', '') ?? 'unknown';
