package org.exportcontrol.declaration.app;

import org.exportcontrol.common.testkit.NativeTypes;

class NativeTypesTest extends NativeTypes {}
