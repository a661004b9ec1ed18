package org.exportcontrol.controllist.app;

import org.exportcontrol.common.testkit.NativeResources;

class NativeResourcesTest extends NativeResources {}
