package org.exportcontrol.controllist.app;

import org.exportcontrol.common.testkit.NativeTypes;

class NativeTypesTest extends NativeTypes {}
