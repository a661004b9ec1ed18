package org.exportcontrol.license.app;

import org.exportcontrol.common.testkit.NativeTypes;

class NativeTypesTest extends NativeTypes {}
