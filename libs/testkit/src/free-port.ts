export { freePort } from '@huiying/platform';
