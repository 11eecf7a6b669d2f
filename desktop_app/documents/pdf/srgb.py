# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The sRGB colour profile (ICC version 2) that archive files name as their output intent.

The profile itself is the file sRGB.icc of the ICC Profiles Free collection, by Marti
Maria, Kai-Uwe Behrmann and others, under the zlib licence; it is stored here
unaltered, packed, so that every build carries it.
"""

from __future__ import annotations

import base64
import functools
import zlib
from typing import Final


@functools.cache
def srgb_profile() -> bytes:
    """Return the profile's bytes."""
    return zlib.decompress(base64.b64decode(_PACKED))


_PACKED: Final = (
    "eNrtmVdQFNkax093Tw4MzAxDhiEniRIGEMkZJEdRgZkhM8KQgwlZXIEVRESSIogo4IKrS5BVVEQxIAoKmHeQRUBZ"
    "F1cRFZUFfNhbdW/dp3vvy53/Q/evvnOqv9Ndp6p/VQcAGUI8OyEZ1gcggZfC93GyZQYFhzCx9wEOkAEJUAEmnJ2c"
    "6OHr6AeWszIX/FPejwJo5X5P51+P/9uQOAk8DgAQfZljOdxk9jLvXOZoTgJnpT69wukpiSkAwF7LTOcvL3CZOSsc"
    "8Y0zVjjqGxetzvHzsVvmowDgSFGrTDi1whGrTO1aYXY0PwEA6b7l+SrsRP7y86VXeil+W8NqRFfehxnF5XH54Slc"
    "DhP8p/MPvdDJyx8f/Jfyv+qzsne+0VvL1T0BMSr+rm0tA4D1GgCk5O+aymEAKLsB6Oj5uxZxHIDOEgAkn7FT+Wnf"
    "aqjVtQMCoAA6kALyQBloAB1gCEyBBbAGDsAVeAI/EAw2AzaIBgmAD9JBDtgF8kEhKAEHQRWoBQ2gCbSCM6ATnAeX"
    "wTVwC9wFI+AxEIBJ8ArMgfdgEYIgLESGaJAUpACpQtqQIcSC1kMOkDvkAwVDYVAUxINSoRxoN1QIlUJVUB3UBP0E"
    "nYMuQzegIeghNA7NQH9Cn2AEJsF0WA5Wg/VgFmwDu8F+8CY4Ck6Cs+A8eB9cAdfDp+AO+DJ8Cx6BBfAreB4BCBFh"
    "IIqIDsJC7BBPJASJRPjIdqQAKUfqkVakG+lH7iECZBb5iMKgaCgmSgdlgXJG+aPYqCTUdlQRqgp1EtWB6kPdQ42j"
    "5lBf0WS0LFobbY52QQeho9Dp6Hx0OboR3Y6+ih5BT6LfYzAYBkYdY4pxxgRjYjHZmCLMYUwb5hJmCDOBmcdisVJY"
    "bawl1hMbjk3B5mMrsaewF7HD2EnsBxwRp4AzxDniQnA8XC6uHNeM68EN46Zwi3hRvCreHO+J5+Az8cX4Bnw3/g5+"
    "Er9IECOoEywJfoRYwi5CBaGVcJXwhPCWSCQqEc2I3sQY4k5iBfE08TpxnPiRRCVpkexIoaRU0j7SCdIl0kPSWzKZ"
    "rEa2JoeQU8j7yE3kK+Rn5A8iNBFdERcRjsgOkWqRDpFhkdcUPEWVYkPZTMmilFPOUu5QZkXxomqidqLhottFq0XP"
    "iY6JzovRxAzEPMUSxIrEmsVuiE1TsVQ1qgOVQ82jHqNeoU7QEJoyzY7Gpu2mNdCu0ibpGLo63YUeSy+k/0gfpM+J"
    "U8WNxAPEM8SrxS+ICxgIQ43hwohnFDPOMEYZnyTkJGwkuBJ7JVolhiUWJGUkrSW5kgWSbZIjkp+kmFIOUnFS+6U6"
    "pZ5Ko6S1pL2l06WPSF+VnpWhy1jIsGUKZM7IPJKFZbVkfWSzZY/JDsjOy8nLOcklylXKXZGblWfIW8vHypfJ98jP"
    "KNAU1ivEKJQpXFR4yRRn2jDjmRXMPuacoqyis2KqYp3ioOKikrqSv1KuUpvSU2WCMks5UrlMuVd5TkVBxUMlR6VF"
    "5ZEqXpWlGq16SLVfdUFNXS1QbY9ap9q0uqS6i3qWeov6Ew2yhpVGkka9xn1NjCZLM07zsOZdLVjLWCtaq1rrjjas"
    "baIdo31Ye2gNeo3ZGt6a+jVjOiQdG500nRadcV2Grrturm6n7ms9Fb0Qvf16/Xpf9Y314/Ub9B8bUA1cDXINug3+"
    "NNQyZBtWG95fS17ruHbH2q61b4y0jbhGR4weGNOMPYz3GPcafzExNeGbtJrMmKqYhpnWmI6x6CwvVhHruhnazNZs"
    "h9l5s4/mJuYp5mfM/7DQsYizaLaYXqe+jruuYd2EpZJluGWdpWA9c33Y+qPrBVaKVuFW9VbPrZWtOdaN1lM2mjax"
    "NqdsXtvq2/Jt220X7MztttldskfsnewL7AcdqA7+DlUOzxyVHKMcWxznnIydsp0uOaOd3Zz3O4+5yLmwXZpc5lxN"
    "Xbe59rmR3Hzdqtyeu2u58927PWAPV48DHk82qG7gbej0BJ4ungc8n3qpeyV5/eKN8fbyrvZ+4WPgk+PT70vz3eLb"
    "7Pvez9av2O+xv4Z/qn9vACUgNKApYCHQPrA0UBCkF7Qt6FawdHBMcFcINiQgpDFkfqPDxoMbJ0ONQ/NDRzepb8rY"
    "dGOz9Ob4zRe2ULaEbzkbhg4LDGsO+xzuGV4fPh/hElETMce2Yx9iv+JYc8o4M1xLbil3KtIysjRyOsoy6kDUTLRV"
    "dHn0bIxdTFXMm1jn2NrYhTjPuBNxS/GB8W0JuISwhHM8Ki+O17dVfmvG1qFE7cT8REGSedLBpDm+G78xGUrelNyV"
    "Ql/+SQ+kaqR+lzqetj6tOu1DekD62QyxDF7GQKZW5t7MqSzHrOPZqGx2dm+OYs6unPFtNtvqtkPbI7b37lDekbdj"
    "cqfTzpO7CLvidt3O1c8tzX23O3B3d55c3s68ie+cvmvJF8nn54/tsdhT+z3q+5jvB/eu3Vu592sBp+BmoX5heeHn"
    "InbRzR8Mfqj4YWlf5L7BYpPiIyWYEl7J6H6r/SdLxUqzSicOeBzoKGOWFZS9O7jl4I1yo/LaQ4RDqYcEFe4VXZUq"
    "lSWVn6uiq0aqbavbamRr9tYsHOYcHj5ifaS1Vq62sPbT0ZijD+qc6jrq1erLj2GOpR170RDQ0H+cdbypUbqxsPHL"
    "Cd4JwUmfk31Npk1NzbLNxS1wS2rLzKnQU3d/tP+xq1Wnta6N0VZ4GpxOPf3yp7CfRs+4nek9yzrb+rPqzzXttPaC"
    "Dqgjs2OuM7pT0BXcNXTO9Vxvt0V3+y+6v5w4r3i++oL4heIeQk9ez9LFrIvzlxIvzV6OujzRu6X38ZWgK/f7vPsG"
    "r7pdvX7N8dqVfpv+i9ctr5+/YX7j3E3Wzc5bJrc6BowH2m8b324fNBnsuGN6p+uu2d3uoXVDPcNWw5fv2d+7dt/l"
    "/q2RDSNDo/6jD8ZCxwQPOA+mH8Y/fPMo7dHi451P0E8Knoo+LX8m+6z+V81f2wQmggvj9uMDz32fP55gT7z6Lfm3"
    "z5N5L8gvyqcUppqmDafPzzjO3H258eXkq8RXi7P5v4v9XvNa4/XPf1j/MTAXNDf5hv9m6c+it1JvT7wzetc77zX/"
    "7H3C+8WFgg9SH05+ZH3s/xT4aWox/TP2c8UXzS/dX92+PllKWFoSuoDQBYQuIHQBoQsIXUDoAkIXELqA0AWELiB0"
    "AaELCF1A6AL/xy6weo6zHGTlcmwMAL9sANxvA1BZBYBaJACU0BRuRsrKKG8rk701MZMfExWdsoaZmsxlRvK53PhM"
    "QPgLDn8KHQ=="
)
