export { createRemoteApi } from './remote-service.ts';
