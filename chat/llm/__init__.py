"""The models that may speak, behind one small seam."""
