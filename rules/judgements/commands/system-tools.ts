import { nameOf } from '../../paths';
import { literally } from '../../patterns';

/** Programs that every Linux image has: coreutils, and what a POSIX shell is useless without. */
const everywhere = new Set(
  `arch base32 base64 basename cat chgrp chmod chown cksum comm cp csplit cut date dd df dir dircolors dirname du echo env expand expr factor false
  fmt fold groups head hostid hostname id install join link ln logname ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste
  pathchk pinky pr printenv printf ptx pwd readlink realpath rm rmdir seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort
  split stat stdbuf stty sum sync tac tail tee test timeout touch tr true truncate tsort tty uname uniq unlink uptime users vdir wc who whoami yes
  [ grep egrep fgrep sed awk find xargs kill sh bash dash ash zsh cd set export exit exec eval source . : command type ulimit umask wait trap unset read
  which printf if then else fi for while do done case esac`
    .trim()
    .split(/\s+/),
);

/** Programs of other systems than the one that production runs on. */
const foreign =
  /^(?:open|xdg-open|start|explorer|cmd|powershell|pwsh|osascript|taskkill|tasklist|reg|wmic|sw_vers|pbcopy|pbpaste|say|defaults|launchctl|sc|schtasks|icacls|systeminfo)$/;

/**
 * Programs that administer the machine itself: its init system, clock, power, kernel, radios and firmware. No package makes them work in a
 * container; code that calls them runs on a system that is made for it. Source: Debian 12's systemd, systemd-sysv, kmod, rfkill, wireless-tools
 * and Raspberry Pi OS's raspi-config.
 */
const ofHost =
  /^(?:systemctl|systemd-\w[\w-]*|journalctl|timedatectl|hostnamectl|localectl|loginctl|networkctl|resolvectl|machinectl|service|initctl|telinit|rc-service|rc-update|update-rc\.d|reboot|shutdown|poweroff|halt|runlevel|modprobe|insmod|rmmod|lsmod|sysctl|dmesg|hwclock|rfkill|iw|iwlist|iwconfig|iwgetid|raspi-config|raspi-gpio|vcgencmd|pinctrl|dtoverlay|snapctl|snap|netsh|scutil|networksetup|systemsetup|pmset|sudo|update-grub|grub-\w+|efibootmgr|dpkg-reconfigure|ufw|firewall-cmd|apparmor_parser|setenforce|mkswap|swapon|swapoff)$/;

export function isOfHost(program: string): boolean {
  return ofHost.test(program);
}

export function isEverywhere(program: string): boolean {
  return everywhere.has(program) || foreign.test(program);
}

/** Programs by the system packages that bring them under another name. Sources: file lists of Debian 12 and Alpine 3.20. */
const packages: Readonly<Record<string, string>> = {
  'poppler-utils|poppler': 'pdftotext pdftoppm pdftocairo pdfinfo pdfimages pdftohtml pdfunite pdfseparate pdffonts',
  imagemagick: 'convert mogrify identify magick composite montage',
  graphicsmagick: 'gm',
  ghostscript: 'gs ps2pdf',
  'postgresql-client|postgresql|postgresql-common|postgresql\\d+-client|postgresql-client-\\d+':
    'psql pg_dump pg_restore pg_dumpall pg_isready createdb dropdb',
  'mysql-client|default-mysql-client|mariadb-client|mysql|mariadb': 'mysql mysqldump mysqladmin mysqlimport mariadb mariadb-dump',
  'redis-tools|redis|redis-server': 'redis-cli redis-server',
  'mongodb-database-tools|mongodb-org-tools|mongodb-tools|mongodb-clients': 'mongodump mongorestore mongoexport mongoimport',
  'mongodb-mongosh|mongodb-org-shell|mongodb-clients': 'mongosh mongo',
  'openssh-client|openssh|openssh-client-default|openssh-clients': 'ssh scp sftp ssh-keygen ssh-keyscan ssh-add',
  'libreoffice.*': 'soffice libreoffice unoconv lowriter',
  'tesseract-ocr.*': 'tesseract',
  'chromium.*|google-chrome.*': 'chromium chromium-browser google-chrome google-chrome-stable',
  ffmpeg: 'ffprobe ffplay',
  'p7zip.*': '7z 7za 7zr',
  'dnsutils|bind9-dnsutils|bind-tools|bind-utils|bind9-host': 'dig nslookup host',
  'iputils-ping|iputils': 'ping',
  'procps|procps-ng': 'ps pgrep pkill free top vmstat w watch pidof',
  'net-tools': 'ifconfig netstat arp route',
  iproute2: 'ip ss tc',
  'netcat.*|nmap-ncat': 'nc ncat netcat',
  'texlive.*': 'pdflatex xelatex lualatex latex latexmk bibtex',
  graphviz: 'dot neato',
  'libimage-exiftool-perl|exiftool|perl-image-exiftool': 'exiftool',
  'libvips.*|vips.*': 'vips vipsthumbnail',
  'openjdk.*|default-j[rd][ek].*|.*-jre.*|java.*': 'java javac keytool jar',
  'librsvg2-bin|librsvg|rsvg-convert': 'rsvg-convert',
  'libheif.*': 'heif-convert heif-enc',
  'clamav.*': 'clamscan clamdscan freshclam',
  'docker.io|docker-ce-cli|docker-cli|docker-ce|docker': 'docker',
  'awscli|aws-cli': 'aws',
  'build-essential|build-base': 'make gcc g++ cc',
  'sqlite3?': 'sqlite3',
  'libwebp.*|webp': 'cwebp dwebp',
  'libjpeg.*': 'jpegtran cjpeg djpeg',
  'gnupg.*': 'gpg gpg2',
  'libxslt|libxslt1?-?(?:bin|tools|utils)': 'xsltproc',
  'libxml2-utils|libxml2': 'xmllint',
  whois: 'whois mkpasswd',
  'bsdmainutils|util-linux': 'hexdump column',
  'xz-utils': 'xz unxz lzma',
  'libemail-outlook-message-perl': 'msgconvert',
};

/** Whether a text that installs things (a Dockerfile) speaks of a program, or of a package that brings it; `lsb_release` comes with lsb-release. */
export function bringsProgram(text: string, program: string): boolean {
  const mentions = (pattern: string) => new RegExp(`(?:^|[\\s/"'=,:\\[-])(?:${pattern})(?:$|[\\s/"'=,:;\\]@-])`, 'm').test(text);
  if (mentions(`(?:lib)?${literally(program).replace(/[-_]/g, '[-_]')}`)) return true;
  return Object.entries(packages).some(([names, programs]) => programs.split(' ').includes(program) && mentions(names));
}

/** What full language images bring for building packages (buildpack-deps), and what Debian, Alpine and their slim variants have at least. */
const ofFullImages =
  'git curl wget hg svn gzip gunzip tar zip unzip bzip2 xz make gcc g++ cc convert identify mogrify ssh scp ssh-keygen gpg openssl python3 perl ps file patch mysql_config dpkg apt-get apt sqlite3 mysqldump ip'.split(
    ' ',
  );
const ofDebian =
  'tar gzip gunzip zcat perl dpkg apt apt-get diff hexdump column lsblk mount umount lscpu nsenter fallocate ionice flock logger su runuser setpriv getopt findmnt mountpoint useradd usermod userdel groupadd groupmod groupdel gpasswd passwd chpasswd chage chsh chfn newusers'.split(
    ' ',
  );
const ofAlpine =
  'tar gzip gunzip bzip2 unzip wget ps top free ping nc vi apk diff less traceroute nslookup hexdump crond pgrep pkill killall watch lsof netstat ifconfig ip route xz bunzip2 zcat ssl_client adduser addgroup deluser delgroup passwd chpasswd su getopt mount umount logger flock'.split(
    ' ',
  );

/** Whether a base image is known to hold a program; undefined for an image of which nothing is known. */
export function imageHas(name: string, tag: string | undefined, program: string): boolean | undefined {
  const base = nameOf(name);
  if (new RegExp(`(?:^|[-_/])${literally(program)}(?:$|[-_/])`).test(name)) return true;
  const isOfficial =
    !name.includes('/') || /^(?:docker\.io\/)?library\//.test(name) || /^public\.ecr\.aws\/docker\/library\//.test(name);
  if (!isOfficial || !/^(?:node|python|alpine|debian|ubuntu|ruby|golang|openjdk|eclipse-temurin)$/.test(base)) return undefined;
  if (base === 'alpine' || /alpine/.test(tag ?? '')) return ofAlpine.includes(program);
  if (base === 'node' && ['yarn', 'npm', 'npx'].includes(program)) return true;
  if (/slim/.test(tag ?? '') || base === 'debian' || base === 'ubuntu') return ofDebian.includes(program);
  return ofDebian.includes(program) || ofFullImages.includes(program);
}
