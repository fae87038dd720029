import { datadogRum } from '@datadog/browser-rum';

// Every page sends it; it may only write.
datadogRum.init({ applicationId: '6a3f1c90-3b1f-4b38-9d6f-0d2b8e6a51c4', clientToken: 'pub5d41402abc4b2a76b9719d911017c592' });
