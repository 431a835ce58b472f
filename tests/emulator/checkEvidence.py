"""
Holds the reports of `verify --format`, and the requests that nothing else checks, against the models of those who read
them: checkEvidence.py FORM FILE
"""

import json
import sys

form, path = sys.argv[1:]


def unknown(given, kept, at=""):
    """What a model of pydantic has dropped without a word."""
    if isinstance(given, dict):
        return [
            missing
            for key, value in given.items()
            for missing in (unknown(value, kept[key], f"{at}.{key}") if key in kept else [f"{at}.{key}"])
        ]
    if isinstance(given, list):
        return [missing for one, other in zip(given, kept) for missing in unknown(one, other, at)]
    return []


def admitted(service, operation, requests):
    """The requests, all of which the model of the AWS service admits."""
    import botocore.session
    from botocore.validate import ParamValidator

    shape = botocore.session.get_session().get_service_model(service).operation_model(operation).input_shape
    for request in requests:
        report = ParamValidator().validate(request, shape)
        assert not report.has_errors(), report.generate_report()
    return requests


if form == "ocsf":
    from py_ocsf_models.events.findings.compliance_finding import ComplianceFinding
    from py_ocsf_models.objects.cloud import Cloud

    findings = json.load(open(path))
    for finding in findings:
        # The cloud profile adds it to every class, and the model has it apart.
        cloud = Cloud.model_validate(finding["cloud"]).model_dump(exclude_unset=True)
        kept = ComplianceFinding.model_validate(finding).model_dump(exclude_unset=True)
        dropped = unknown(finding, {**kept, "cloud": cloud})
        assert dropped == [], f"not in the model: {dropped}"
    print(len(findings), [finding["status_code"] for finding in findings])
elif form == "asff":
    [batch] = admitted("securityhub", "BatchImportFindings", [json.load(open(path))])
    print(len(batch["Findings"]), [finding["Compliance"]["Status"] for finding in batch["Findings"]])
elif form == "junit":
    from junitparser import JUnitXml

    suites = JUnitXml.fromfile(path)
    print(suites.tests, [case.result[0].__class__.__name__ if case.result else "Passed" for suite in suites for case in suite])
elif form == "log-alarms":
    print([state["AlarmName"] for state in admitted("cloudwatch", "PutLogAlarm", json.load(open(path)))])
