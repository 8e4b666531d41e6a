"""The dashboard's files, served beside the API: one page for every view, whose state is in its address."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from serving.api.basemap import tiles_of

NOT_BUILT = "the dashboard is not built: run `make setup`"
IMMUTABLE = "public, max-age=31536000, immutable"
"""Of files whose name has the hash of their content."""

OWN_TILES, ABOUT_OWN = "basemap/own.pmtiles", "basemap/own.json"
"""The operator's own archive of map tiles, and whether there is one."""

DATA = ("api/", "delta-sharing/", "graphql", "ogc", "sharing/")
"""Where an unknown address is a mistake, not a view."""


class Pages(StaticFiles):
    """A folder of files; an address without one is a view of the dashboard, which is one page."""

    def __init__(self, folder: Path, basemap: Path | None = None) -> None:
        """Serve a folder.

        Args:
            basemap: a PMTiles archive to draw in place of the basemap in the folder.

        Raises:
            SettingsError: the page could not draw the archive.
        """
        super().__init__(directory=folder, check_dir=False)
        self._page = folder / "index.html"
        self._basemap = basemap
        self._tiles = tiles_of(basemap) if basemap else None

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, else the page.

        Raises:
            HTTPException: 404 where a file was asked for, or a route of the API; 503 where nothing is built.
        """
        if path.lower().startswith(DATA):
            raise HTTPException(404)
        if path in (".", "index.html"):
            return self._answer()
        if path == ABOUT_OWN:
            return JSONResponse({"tiles": self._tiles}, headers={"Cache-Control": "no-cache"})
        if path == OWN_TILES and self._basemap:
            return FileResponse(self._basemap, media_type="application/vnd.pmtiles")
        try:
            answer = await super().get_response(path, scope)
        except HTTPException as error:
            is_view = "." not in path.rpartition("/")[2]
            if error.status_code != 404 or not is_view:
                raise
            return self._answer()
        if path.startswith("assets/"):
            answer.headers["Cache-Control"] = IMMUTABLE
        return answer

    def _answer(self) -> Response:
        if not self._page.exists():
            raise HTTPException(503, NOT_BUILT)
        return FileResponse(self._page, headers={"Cache-Control": "no-cache"})
