"""Runs Prowler's checks of a benchmark's metric filters, again for every line on standard input: askProwler.py FRAMEWORK REGION

The same classes as `prowler aws --compliance FRAMEWORK --region REGION`, which takes a quarter of a minute to start. Of
what Prowler has read of the account, nothing outlives a run. Answers with the number, the check's name and its status
for every requirement that FRAMEWORK, such as cis_7.0_aws, gives to a check of Amazon CloudWatch.
"""

import importlib
import json
import pathlib
import sys

import prowler
from prowler.providers.aws.aws_provider import AwsProvider
from prowler.providers.common.models import Audit_Metadata
from prowler.providers.common.provider import Provider

framework, region = sys.argv[1:]
services = "prowler.providers.aws.services"

file = pathlib.Path(prowler.__file__).parent / "compliance" / "aws" / f"{framework}.json"
checks = [
    (requirement["Id"], check)
    for requirement in json.loads(file.read_text())["Requirements"]
    for check in requirement["Checks"]
    if check.startswith("cloudwatch_")
]

for _ in sys.stdin:
    for name in [name for name in sys.modules if name.startswith(services)]:
        del sys.modules[name]
    provider = AwsProvider(regions={region})
    provider.audit_metadata = Audit_Metadata(
        services_scanned=0,
        expected_checks=[check for _, check in checks],
        completed_checks=0,
        audit_progress=0,
    )
    Provider.set_global_provider(provider)
    answers = []
    for number, check in checks:
        module = importlib.import_module(f"{services}.cloudwatch.{check}.{check}")
        findings = getattr(module, check)().execute()
        answers.append({"number": number, "check": check, "status": " ".join(finding.status for finding in findings)})
    print(f"answer {json.dumps(answers)}", flush=True)
