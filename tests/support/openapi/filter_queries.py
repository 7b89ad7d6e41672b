"""What no address can say is not tried (read by schemathesis, see tests/api/openapi-fuzz.test.ts)."""

import schemathesis


@schemathesis.hook
def filter_query(context, query):
    """
    In a query there is no null, no empty list and no empty object: the fuzzer leaves such a value out with its name, and
    with it the very fault that it meant to make, so that what it sends is a right question.
    """
    return not isinstance(query, dict) or all(map(can_be_written, query.values()))


def can_be_written(value):
    if isinstance(value, dict):
        return bool(value) and all(map(can_be_written, value.values()))
    if isinstance(value, (list, tuple)):
        return bool(value) and all(map(can_be_written, value))
    return value is not None
