{{- define "tideline.name" -}}
{{- printf "%s-%s" .root.Release.Name .part | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "tideline.selector" -}}
app.kubernetes.io/name: tideline
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- with .slot }}
tideline/slot: {{ . }}
{{- end }}
{{- end -}}

{{- define "tideline.labels" -}}
{{ include "tideline.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "tideline.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := default $image.digest .digest -}}
{{- if $digest -}}{{ printf "%s@%s" $image.repository $digest }}{{- else -}}{{ printf "%s:%s" $image.repository (default $image.tag .tag) }}{{- end -}}
{{- end -}}

{{- /* The address of Spark's master; local where there are no workers. */ -}}
{{- define "tideline.master" -}}
{{- if .Values.spark.workers.replicas -}}
{{- $name := include "tideline.name" (dict "root" . "part" "spark-master") -}}
spark://{{ $name }}-0.{{ $name }}:7077
{{- else -}}local[*]{{- end -}}
{{- end -}}

{{- define "tideline.lakeEnv" -}}
- {name: TIDELINE_LAKE, value: {{ required "lake.url is needed: s3://BUCKET/PREFIX" .Values.lake.url | quote }}}
- {name: TIDELINE_STORAGE_ENDPOINT, value: {{ .Values.lake.endpoint | quote }}}
- {name: TIDELINE_STORAGE_REGION, value: {{ .Values.lake.region | quote }}}
{{- end -}}

{{- define "tideline.kafkaEnv" -}}
- {name: TIDELINE_KAFKA_BOOTSTRAP, value: {{ required "kafka.bootstrap is needed: host:port" .root.Values.kafka.bootstrap | quote }}}
- {name: TIDELINE_KAFKA_REPLICATION, value: {{ .root.Values.kafka.replication | quote }}}
- {name: TIDELINE_KAFKA_SECURITY, value: SASL_SSL}
- {name: TIDELINE_KAFKA_USER, value: {{ .user }}}
- {name: TIDELINE_KAFKA_CA_FILE, value: /run/secrets/kafka-ca.pem}
{{- end -}}

{{- define "tideline.sparkEnv" -}}
- {name: TIDELINE_THRIFT_HOST, value: {{ include "tideline.name" (dict "root" . "part" "thrift") }}}
- {name: TIDELINE_CONNECT_HOST, value: {{ include "tideline.name" (dict "root" . "part" "thrift") }}}
{{- end -}}

{{- define "tideline.podIp" -}}
- name: TIDELINE_SPARK_HOST
  valueFrom: {fieldRef: {fieldPath: status.podIP}}
{{- end -}}

{{- /* Of the lake: names of files as pairs, key of the Secret and name of the setting. */ -}}
{{- define "tideline.lakeSecrets" -}}
{{- if .Values.lake.keysInSecret -}}
- {key: storage-access-key, path: tideline_storage_access_key}
- {key: storage-secret-key, path: tideline_storage_secret_key}
{{- end -}}
{{- end -}}

{{- define "tideline.kafkaSecrets" -}}
- {key: kafka-{{ . }}, path: tideline_kafka_password}
- {key: kafka-ca.pem, path: kafka-ca.pem}
{{- end -}}

{{- /*
The pod of a part. Of a dict: root, part, args; and where it has them env, secrets (YAML as text), ports, liveness, readiness,
startup, resources, home (name of a claim), homeSize, grace, restart, digest, tag, slot.
*/ -}}
{{- define "tideline.pod" -}}
metadata:
  labels:
    {{- include "tideline.labels" . | nindent 4 }}
spec:
  serviceAccountName: {{ include "tideline.name" (dict "root" .root "part" "parts") }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ default 60 .grace }}
  {{- with .restart }}
  restartPolicy: {{ . }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile: {type: RuntimeDefault}
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets: {{ toYaml . | nindent 4 }}
  {{- end }}
  {{- with .root.Values.nodeSelector }}
  nodeSelector: {{ toYaml . | nindent 4 }}
  {{- end }}
  {{- with .root.Values.tolerations }}
  tolerations: {{ toYaml . | nindent 4 }}
  {{- end }}
  {{- if .spread }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "tideline.selector" . | nindent 10 }}
  {{- end }}
  containers:
    - name: {{ .part }}
      image: {{ include "tideline.image" . }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      args: {{ toJson .args }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
      env:
        - {name: HOME, value: /tmp}
        - {name: TIDELINE_BIND_HOST, value: 0.0.0.0}
        - {name: TIDELINE_SECRETS_DIR, value: /run/secrets}
        {{- with .env }}
        {{- . | trim | nindent 8 }}
        {{- end }}
      {{- with .ports }}
      ports:
        {{- range $name, $port := . }}
        - {name: {{ $name }}, containerPort: {{ $port }}}
        {{- end }}
      {{- end }}
      {{- with .startup }}
      startupProbe: {{ toYaml . | nindent 8 }}
      {{- end }}
      {{- with .liveness }}
      livenessProbe: {{ toYaml . | nindent 8 }}
      {{- end }}
      {{- with .readiness }}
      readinessProbe: {{ toYaml . | nindent 8 }}
      {{- end }}
      resources: {{ toYaml .resources | nindent 8 }}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        - {name: home, mountPath: /var/lib/tideline/home}
        - {name: secrets, mountPath: /run/secrets, readOnly: true}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: 2Gi}
    {{- if .home }}
    - name: home
      persistentVolumeClaim: {claimName: {{ .home }}}
    {{- else }}
    - name: home
      emptyDir: {sizeLimit: {{ default "1Gi" .homeSize }}}
    {{- end }}
    - name: secrets
      {{- if .secrets }}
      secret:
        secretName: {{ .root.Values.secrets.name }}
        defaultMode: 0440
        items:
          {{- .secrets | trim | nindent 10 }}
      {{- else }}
      emptyDir: {sizeLimit: 1Mi}
      {{- end }}
{{- end -}}
