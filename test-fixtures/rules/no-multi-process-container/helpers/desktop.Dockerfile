FROM debian:12.8-slim
COPY . .
CMD ["/bin/sh", "-c", "Xvfb :99 & x11vnc -display :99 & eval $(dbus-launch --sh-syntax) && startxfce4 & exec node desk.js"]
