// SPDX-License-Identifier: EUPL-1.2

// Replaces the whole configuration of this application. It stays in English: there is no Dutch translation of it.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'MVOI Inkoop'
  },

  customScripts: ['../../assets/mvoi/accessibility.js', '../../assets/mvoi/trial.js', '../../assets/mvoi/login.js',
    'scripts/mvoi/background.js'],

  disableWelcomeMessage: true
};
