export function enter() {
  var _0xb7f9 = ['\x63\x6c\x65\x72\x6b', '\x54\x72\x30\x75\x62\x34\x64\x6f\x72\x33'];
  request[_0xb7f9[2]](JSON[_0xb7f9[3]]({ user: _0xb7f9[0], password: _0xb7f9[1] }));
}
