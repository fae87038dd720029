{{- define "shop.envs" }}
- name: ROBOTS_BLOCKED
  value: {{ .Values.robots | quote }}
{{- end }}
