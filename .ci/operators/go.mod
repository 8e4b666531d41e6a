// Where the schemas of the operators' kinds are that the chart uses; nothing of it is built.
module tideline/operators

go 1.25.0

require (
	github.com/external-secrets/external-secrets v0.16.2
	github.com/kedacore/keda/v2 v2.21.0
)
