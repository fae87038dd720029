const { execFile } = require('child_process');

exports.joinNetwork = (name, done) => {
  execFile('raspi-config', ['nonint', 'do_wifi_ssid_passphrase', name], () => {
    execFile('sudo', ['wpa_cli', '-i', 'wlan0', 'reconfigure'], done);
  });
};
