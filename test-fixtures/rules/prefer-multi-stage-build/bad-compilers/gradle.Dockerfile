FROM gradle:8.10-jdk21
#    ^^^^^^^^^^^^^^^^^ prefer-multi-stage-build
COPY . .
RUN gradle :api:bootJar --no-daemon
CMD ["java", "-jar", "api/build/libs/api.jar"]
