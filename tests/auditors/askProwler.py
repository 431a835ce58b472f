"""Runs one check of Prowler, again for every line on standard input: askProwler.py CHECK REGION

The same classes as `prowler aws --check CHECK --region REGION`, which takes a quarter of a minute to start. Of what
Prowler has read of the account, nothing outlives a run.
"""

import importlib
import sys

from prowler.providers.aws.aws_provider import AwsProvider
from prowler.providers.common.models import Audit_Metadata
from prowler.providers.common.provider import Provider

check, region = sys.argv[1:]
services = "prowler.providers.aws.services"

for _ in sys.stdin:
    for name in [name for name in sys.modules if name.startswith(services)]:
        del sys.modules[name]
    provider = AwsProvider(regions={region})
    provider.audit_metadata = Audit_Metadata(
        services_scanned=0, expected_checks=[check], completed_checks=0, audit_progress=0
    )
    Provider.set_global_provider(provider)
    module = importlib.import_module(f"{services}.{check.split('_')[0]}.{check}.{check}")
    findings = getattr(module, check)().execute()
    print(f"answer {' '.join(finding.status for finding in findings)}", flush=True)
