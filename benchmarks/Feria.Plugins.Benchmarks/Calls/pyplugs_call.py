"""Calls a plug-in by name as PyPlugs is documented to: import the module through importlib, look its functions up in a
dictionary of dictionaries, take the first without a label, call it. Prints nanoseconds: by name, and directly."""

import importlib
import sys
import timeit
import types

REGISTERED = {}


class Info:
    def __init__(self, func, label):
        self.func = func
        self.label = label


def register(package, plugin, func, label=None):
    REGISTERED.setdefault(package, {}).setdefault(plugin, {})[func.__name__] = Info(func, label)


def call(package, plugin, func=None, label=None, *args, **kwargs):
    importlib.import_module(package + "." + plugin)
    functions = REGISTERED[package][plugin]
    if func is None:
        func = next(name for name, info in functions.items() if info.label == label)
    return functions[func].func(*args, **kwargs)


def echo(value):
    return value


package = types.ModuleType("package")
package.__path__ = []
sys.modules["package"] = package
for number in range(20):
    name = f"plugin{number}"
    sys.modules["package." + name] = types.ModuleType("package." + name)
    register("package", name, echo)

runs = int(sys.argv[1])
for statement in ('call("package", "plugin7", None, None, "x")', 'echo("x")'):
    best = min(timeit.repeat(statement, globals=globals(), number=runs, repeat=5))
    print(best / runs * 1e9)
