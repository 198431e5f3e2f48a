/** `signFor` as a part of an address: `sign-for`. */
export const pathOf = (command: string): string => command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
